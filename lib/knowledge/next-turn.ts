// A pause in long work. A task, not a microtask: what waits already, a click, a frame or a question, goes first.
// Not a timer either, for browsers hold back repeated ones by 4 ms each.

const waiting: (() => void)[] = [];
let sending: MessagePort | undefined;

function openChannel(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return port2;
}

export function nextTurn(): Promise<void> {
  // One for all pauses: making one costs more than a message.
  const port = (sending ??= openChannel());
  return new Promise((resume) => {
    waiting.push(resume);
    port.postMessage(null);
  });
}
