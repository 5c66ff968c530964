import { readWorkflowCommands } from '../runner/commandFiles.ts';
import type { Page } from './page.ts';

/** Shows a step's output as it comes, the way GitHub's log viewer does: groups indented, commands obeyed. */
export class StepLog {
  private readonly page: Page;
  private rest = '';
  private indentation = 0;
  /** What the step had the runner keep out of the log. */
  private readonly secrets: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  /** Takes the next piece of the output, which may end within a line. */
  readonly take = (text: string): void => {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.show(line.trimEnd());
  };

  /** Shows a last line that no line break ended. */
  end(): void {
    if (this.rest !== '') this.show(this.rest);
    this.rest = '';
  }

  private show(line: string): void {
    const [command] = readWorkflowCommands(line);
    if (command?.name === 'add-mask') this.secrets.push(command.message);
    else if (command === undefined) this.page.quote(abbreviate(this.masked(line)), this.indentation);
    else this.obey(command.name, abbreviate(this.masked(command.message)));
  }

  private masked(text: string): string {
    return this.secrets.reduce((left, secret) => left.replaceAll(secret, '***'), text);
  }

  private obey(name: string, message: string): void {
    if (name === 'group') {
      this.page.quote(`▸ ${message}`);
      this.indentation = 2;
    }
    if (name === 'endgroup') this.indentation = 0;
    if (name === 'error' || name === 'warning' || name === 'notice') {
      for (const text of `${name}: ${message}`.split('\n')) this.page.quote(text, this.indentation);
    }
  }
}

/** The line with `…` for the registry's host, the middle of ARNs and AWS's own part of SSM parameters. */
export function abbreviate(line: string): string {
  return line
    .replace(/\b\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com\//g, '…/')
    .replace(/\barn:aws:[a-z0-9]+:[a-z0-9-]+:\w*:/g, 'arn:…:')
    .replace(/\bssm:\/aws\/service\/[a-z-]+\//g, 'ssm:…/');
}
