/**
 * What the guide sends and takes: the contract's own types, made from `api/openapi.yaml` by
 * `npm run types`, and what the elements add to them.
 */
import type { components, paths } from '../../../target/contract';

type Schemas = components['schemas'];
type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Block = Schemas['Block'];
export type BlockBody = Omit<Block, 'id' | 'at' | 'by'>;
export type Challenge = Schemas['Challenge'];
export type Claim = Schemas['Claim'];
export type Comparison = Schemas['Comparison'];
export type Evidence = Schemas['Evidence'];
export type Fact = Schemas['Fact'];
export type Framework = Schemas['Framework'];
export type FrameworkPage = Schemas['FrameworkPage'];
export type Held = Schemas['Held'];
export type Kind = Schemas['Kind'];
export type ListedAuthor = Schemas['ListedAuthor'];
export type ListedThread = Schemas['ListedThread'];
export type LogEntry = Schemas['LogEntry'];
export type NewComment = Schemas['NewComment'];
export type PastContribution = Schemas['PastContribution'];
export type Pick = Schemas['Pick'];
export type PickItem = Schemas['PickItem'];
export type PickReason = Schemas['PickReason'];
export type Problem = Schemas['Problem'];
export type PostResponse = Schemas['PostResponse'];
export type Relation = Schemas['Relation'];
export type Row = Schemas['Row'];
export type SampleSizes = Schemas['SampleSizes'];
export type Rule = Schemas['Rule'];
export type Settings = Schemas['Settings'];
export type Sites = Schemas['Sites'];
export type Spread = Schemas['Spread'];
export type State = Schemas['State'];
export type ThreadState = Schemas['ThreadState'];
export type Trait = Schemas['Trait'];
export type Votes = Schemas['Votes'];
export type WantedLibrary = Schemas['WantedLibrary'];
export type Webhook = Schemas['Webhook'];
export type WebhookBody = Schemas['WebhookBody'];
export type WebhookDelivery = Schemas['WebhookDelivery'];
export type Webhooks = Schemas['Webhooks'];
/** Roots always have replies. */
export type CommentPage = Omit<Schemas['CommentPage'], 'items'> & { items: Root[] };

export type Blocks = Answer<'/v1/moderation/blocks'>;
export type Counts = Answer<'/v1/comments/counts'>;
export type AuthorRecord = Answer<'/v1/moderation/authors/{id}'>;
export type Mine = Answer<'/v1/authors/me'>;
export type PlacedComment = Schemas['PlacedComment'];
export type Presets = Answer<'/v1/picks/presets'>;
export type Samples = Answer<'/v1/samples'>;
export type StaleFacts = Answer<'/v1/facts'>;
export type Traits = Answer<'/v1/traits'>;
export type TraitGroup = Traits['groups'][number];
export type Preset = Presets['items'][number];
export type SampleFile = Schemas['SampleFile'];
export type Wanted = Answer<'/v1/review-requests'>;
export type Log = Answer<'/v1/moderation/log'>;
export type Queue = Answer<'/v1/moderation/queue'>;
export type Statistics = Answer<'/v1/moderation/statistics'>;
export type QueueFeed = Answer<'/v1/moderation/queue-feed'>;
export type Trial = paths['/v1/moderation/rules/trial']['post']['responses'][200]['content']['application/json'];
export type Decisions = paths['/v1/moderation/decisions']['post']['responses'][200]['content']['application/json'];

/** Words of one language: a text, or texts by plural category. */
export type Words = Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>;

/** What a contribution carries beside its text. */
export interface Content {
  suggestion?: Omit<Schemas['Suggestion'], 'diff'> & { diff?: Change[] };
  edit?: Schemas['Edit'];
  request?: Schemas['ReviewRequest'];
}

export type Change = Schemas['Suggestion']['diff'][number];

/** A contribution as a thread shows it: one of the guide's, or one that this browser has sent. */
export type Post = Omit<Schemas['Comment'], 'state' | 'replies' | 'suggestion'> &
  Content & {
    state: State;
    thread?: string;
    /** Where it is the reader's own: until when it can be changed. */
    own?: { until: string };
    /** Of a reply: what it answers, and whether that is too deep for it to stand below it. */
    answers?: { id: string; name: string; isDeep: boolean };
    replies?: Replies;
  };

export type Root = Post & { replies: Replies };

export interface Replies {
  items: Post[];
  next?: string;
  /** Whether the reader has asked for more than the first ones. */
  expanded?: boolean;
}

/** What is kept about a contribution of the reader's own. */
export interface OwnPost {
  token: string;
  until: string;
  body?: string;
  /** How it looks, while the guide's lists do not have it. */
  view?: Post;
}

/** A contribution that was sent: the same key with every try, so that it is written once. */
export interface Press {
  key: string;
  at: number;
  body: any;
  secret?: string;
}

/** Where an error belongs in a form, as an RFC 6901 pointer, and what it says. */
export interface FieldError {
  pointer?: string;
  detail: string;
  lang: string;
}

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A form whose controls are named by pointers. */
export interface PointerForm extends HTMLFormElement {
  readonly elements: HTMLFormControlsCollection & Record<string, HTMLInputElement>;
}

/** A text quote selector of what the reader has selected. */
export interface Quote {
  exact: string;
  /** The contribution whose text it is from; none for the page's own. */
  answered?: string;
  prefix: string;
  suffix: string;
}

/** A request to the guide. */
export interface RequestOptions {
  method?: string;
  body?: any;
  /** Sent as a bearer token. */
  secret?: string;
  /** Sent as Idempotency-Key. */
  key?: string | false;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** See `base/clock.js`. */
export interface Clock {
  now(): number;
  set(time: number): void;
}

export type Ask = (path: string, options?: RequestOptions) => Promise<any>;
export type Translate = (name: string, values?: Record<string, unknown>) => string;

/** What may stand in an element. */
export type Child = Node | string | number | boolean | null | undefined | Child[];

/** Properties of an element, or else attributes. */
export type Attributes<E> = { [Name in keyof E]?: E[Name] | string | number | boolean | null } & Record<string, unknown>;

declare global {
  /** Name and integrity of the style sheet; the bundler puts in this and the following. */
  const STYLE: [string, string];
  const PROOF: string;
  const EDIT: string;
  const QUOTE: string;
  const REPORT: string;
  const SIGN_IN: string;
  const SUBSCRIBE: string;
  const WRITE: string;
  /** Name and integrity of the file that has those of each language's. */
  const LANGUAGES: [string, string];

  interface DocumentEventMap {
    'guide-edit': CustomEvent<{ target: string }>;
  }
}
