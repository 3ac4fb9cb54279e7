// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Blocked;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ReplicaListing;

/**
 * Shows local items under the names by which the journal and the online side know them. An accented letter is one character
 * in one normal form of Unicode and two in another (UAX 15); macOS and what comes from it writes the one, most servers the
 * other, and both look the same. Nothing is renamed: a local item whose name differs in that only is taken for the same; a
 * new one goes online in form C. Where two items of one folder differ in nothing else, the one that has no counterpart of
 * its own is left alone and told.
 */
final class NormalForms {
    /** No character below this one is changed by composing (UAX 15, quick check for form C). */
    private static final char FIRST_COMBINING = '\u0300';

    private final Set<String> here = new HashSet<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, List<String>> knownByForm = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Blocked> blocked;

    private NormalForms(ReplicaListing local, List<Ancestor> ancestors, List<Item> online) {
        blocked = new ArrayList<>(local.blocked());
        local.items().forEach(item -> here.add(item.name()));
        ancestors.forEach(ancestor -> known.add(ancestor.name()));
        online.forEach(item -> known.add(item.name()));
        for (String name : known) {
            knownByForm
                    .computeIfAbsent(composed(name), form -> new ArrayList<>())
                    .add(name);
        }
    }

    /** The local listing with the names of the others; the same one where nothing has to be done, which costs little. */
    static ReplicaListing align(ReplicaListing local, List<Ancestor> ancestors, List<Item> online) {
        boolean plain = local.items().stream().allMatch(item -> isPlain(item.name()))
                && ancestors.stream().allMatch(ancestor -> isPlain(ancestor.name()))
                && online.stream().allMatch(item -> isPlain(item.name()));
        if (plain || local.items().isEmpty()) {
            return local;
        }
        NormalForms forms = new NormalForms(local, ancestors, online);
        local.items().forEach(forms::align);
        forms.items.sort(Comparator.comparing(Item::name));
        return new ReplicaListing(local.folder(), forms.items, forms.blocked);
    }

    private void align(Item item) {
        String name = item.name();
        String form = composed(name);
        if (known.contains(name)) {
            items.add(item);
            return;
        }
        String target = knownByForm.getOrDefault(form, List.of()).stream()
                .filter(candidate -> !here.contains(candidate))
                .findFirst()
                .orElse(form);
        boolean isTwin = !target.equals(name) && here.contains(target);
        if (isTwin || !taken.add(target)) {
            blocked.add(new Blocked(name, Messages.bind(Messages.NormalForms_twin, form), true));
        } else {
            items.add(item.named(target));
        }
    }

    /** Whether two names differ in nothing but their normal form. */
    static boolean areOne(String name, String other) {
        return composed(name).equals(composed(other));
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= FIRST_COMBINING) {
                return false;
            }
        }
        return true;
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
