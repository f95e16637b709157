import type { ComponentType, LazyExoticComponent } from 'react';
import type { ResourceProps } from 'react-admin';
import type { ResourceOperations } from '../data/operations.ts';
import type { LeastRoles } from '../data/roles.ts';
import type { Language } from '../i18n/language.ts';
import type { SliceText } from '../i18n/messages.ts';

type Page = LazyExoticComponent<ComponentType>;

/** What the app needs of a slice: its pages (loaded when they are opened), its operations and its words. */
export interface Slice {
  readonly resource: {
    readonly name: string;
    readonly list: Page;
    /** Absent where the records have no page of their own, or are changed on the page of another. */
    readonly show?: Page;
    readonly edit?: Page;
    readonly create?: Page;
    readonly icon: ComponentType;
    readonly recordRepresentation: NonNullable<ResourceProps['recordRepresentation']>;
  };
  /** The types of the API's records that its pages show: its own first, then those of its parts. */
  readonly types?: readonly [own: string, ...parts: string[]];
  /** Who may make a new record and change one, where the API asks for more than EDITOR. */
  readonly roles?: LeastRoles;
  /** Absent where the slice only asks, and keeps no records of its own. */
  readonly operations?: ResourceOperations;
  readonly messages: Readonly<Record<Language, SliceText>>;
}
