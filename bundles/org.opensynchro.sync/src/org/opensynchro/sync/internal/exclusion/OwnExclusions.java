// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.exclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.Exclusions.Verdict;
import org.opensynchro.sync.InvalidExclusionException;
import org.opensynchro.workspace.ItemPath;

/** The person's own lines, in the syntax of gitignore (git-scm.com/docs/gitignore) as JGit reads it. Immutable. */
public final class OwnExclusions {
    /** No lines at all. */
    public static final OwnExclusions NONE = new OwnExclusions(List.of(), "");

    /** The last one first, because the last one that matches decides. */
    private final List<FastIgnoreRule> rules;

    private final String text;

    private OwnExclusions(List<FastIgnoreRule> rules, String text) {
        this.rules = rules;
        this.text = text;
    }

    /**
     * Reads lines.
     *
     * @throws InvalidExclusionException naming the first line that is no pattern
     */
    public static OwnExclusions of(List<String> lines) throws InvalidExclusionException {
        List<FastIgnoreRule> rules = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            FastIgnoreRule rule = new FastIgnoreRule(lines.get(i));
            if (rule.isEmpty()) {
                throw new InvalidExclusionException(
                        i + 1, NLS.bind(Messages.OwnExclusions_invalid, Integer.toString(i + 1), line));
            }
            rules.addFirst(rule);
        }
        return rules.isEmpty() ? NONE : new OwnExclusions(List.copyOf(rules), String.join("\n", lines));
    }

    /** Whether nothing is decided here. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** The lines as they were given. */
    public String text() {
        return text;
    }

    /** What the lines say about one item whose folder takes part; empty when they say nothing. */
    public Optional<Verdict> verdict(ItemPath folder, String name, boolean isFolder) {
        String path = folder.isRoot() ? name : folder + "/" + name;
        for (FastIgnoreRule rule : rules) {
            if (rule.isMatch(path, isFolder, true)) {
                return Optional.of(rule.getResult() ? Verdict.EXCLUDED : Verdict.INCLUDED);
            }
        }
        return Optional.empty();
    }
}
