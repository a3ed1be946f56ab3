/** Keys while somebody types Japanese: Enter that ends a conversion is not Enter. */
export interface Key {
  key: string;
  /** 229 while an input method handles the key. */
  keyCode?: number;
  nativeEvent?: { isComposing?: boolean; keyCode?: number };
  isComposing?: boolean;
}

export function isComposing({ keyCode, nativeEvent, isComposing: own }: Key): boolean {
  return own === true || nativeEvent?.isComposing === true || (nativeEvent?.keyCode ?? keyCode) === 229;
}

/** Enter by which a person means what was typed. */
export const isSubmit = (event: Key): boolean => event.key === 'Enter' && !isComposing(event);
