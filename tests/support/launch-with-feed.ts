// The built extension with one publication in use, as after a supervisor's first feed.
import { enterFeed, say } from './agent.ts';
import { feedDocument, type FeedDocument } from './feed-document.ts';
import { type FeedServer, startFeedServer } from './feed-server.ts';
import { launchExtension, type Launched, type LaunchOptions } from './launch-extension.ts';

export interface LaunchedWithFeed {
  readonly server: FeedServer;
  readonly launched: Launched;
  close(): Promise<void>;
}

export async function launchWithFeed(
  replies: Parameters<typeof feedDocument>[1],
  { published = {}, ...options }: LaunchOptions & { readonly published?: Partial<FeedDocument> } = {},
): Promise<LaunchedWithFeed> {
  const server = await startFeedServer(feedDocument(1, replies, published));
  const launched = await launchExtension({ scenario: { conversations: [] }, ...options });
  await launched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const workbench = await enterFeed(launched, server.url);
  await workbench.getByText(say('workbench_feed_version', 1, '木禾家居话术')).waitFor();
  await workbench.close();
  return {
    server,
    launched,
    async close() {
      await launched.close();
      await server.close();
    },
  };
}
