/** The catalogue turned round: from a written form, folded, to the agency or group it means. */
import type { Catalogue } from "@/lib/agencies/catalogue"
import { foldedForm } from "@/lib/agencies/written-forms"

/** A written form with what it means; neither agency nor group: the words stay words. */
export interface KnownForm {
  folded: string
  written: string
  agency?: string
  group?: string
}

/** Every form the catalogue knows, each folded form once (the first one stands): names, short names, aliases, words. */
export function knownForms(catalogue: Catalogue): KnownForm[] {
  const forms = new Map<string, KnownForm>()
  const add = (written: string, meaning: { agency?: string; group?: string }) => {
    const folded = foldedForm(written)
    if (folded && !forms.has(folded)) forms.set(folded, { folded, written, ...meaning })
  }
  for (const { key, names, aliases } of catalogue.agencies)
    for (const written of [...names.flatMap((name) => [name.official, name.short]), ...aliases])
      add(written, { agency: key })
  for (const { key, name, aliases } of catalogue.groups)
    for (const written of [name, ...aliases]) add(written, { group: key })
  for (const written of catalogue.words) add(written, {})
  return [...forms.values()]
}
