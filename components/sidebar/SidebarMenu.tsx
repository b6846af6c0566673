// What the agent does with the sidebar itself.
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { ReactNode } from 'react';
import type { SidebarLayout } from '../../lib/console/reading.ts';
import { useText } from '../shared/i18n.tsx';
import styles from './SidebarMenu.module.css';

export interface MenuActions {
  readonly layout: SidebarLayout;
  readonly change: (part: Partial<SidebarLayout>) => void;
  readonly workbench: () => void;
  readonly help: () => void;
}

const WIDTHS = [
  { px: 300, label: 'sidebar_narrow' },
  { px: 360, label: 'sidebar_standard' },
  { px: 460, label: 'sidebar_wide' },
] as const;

export function SidebarMenu({ actions, children }: { actions: MenuActions; children: ReactNode }) {
  const text = useText();
  const { layout, change } = actions;
  const otherSide = layout.side === 'right' ? 'left' : 'right';
  const item = styles.item ?? '';
  return (
    <MenuTrigger>
      <Button className={styles.button ?? ''} aria-label={text('sidebar_menu')}>
        {children}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <Menu className={styles.menu ?? ''} aria-label={text('sidebar_menu')}>
          <MenuItem className={item} onAction={actions.workbench}>
            {text('sidebar_openWorkbench')}
          </MenuItem>
          <MenuItem className={item} onAction={() => change({ collapsed: true })} textValue={text('sidebar_collapse')}>
            {text('sidebar_collapse')} <kbd>Alt+S</kbd>
          </MenuItem>
          <MenuItem className={item} onAction={() => change({ side: otherSide })}>
            {text(otherSide === 'left' ? 'sidebar_moveLeft' : 'sidebar_moveRight')}
          </MenuItem>
          <MenuSection className={styles.section ?? ''}>
            <Header className={styles.heading}>{text('sidebar_width')}</Header>
            {WIDTHS.map(({ px, label }) => (
              <MenuItem
                key={px}
                className={item}
                onAction={() => change({ widthPx: px })}
                data-current={layout.widthPx === px || undefined}
                textValue={text(label)}
              >
                {text(label)} <span>{px}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <MenuItem className={item} onAction={actions.help} textValue={text('sidebar_keys')}>
            {text('sidebar_keys')} <kbd>?</kbd>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
