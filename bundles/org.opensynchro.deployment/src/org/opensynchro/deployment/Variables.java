// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.osgi.util.NLS;

/** What stands for something of the person in settings that are the same for everybody: {@code ${home}} and the like. */
public final class Variables {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)\\}");

    private final Map<String, String> values;

    /** @param values the values by name, without dollar and braces */
    public Variables(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    /** @throws SettingsException when the text names a variable that there is not */
    public String expand(String text) throws SettingsException {
        Matcher matcher = VARIABLE.matcher(text);
        for (MatchResult match : matcher.results().toList()) {
            if (!values.containsKey(match.group(1))) {
                throw new SettingsException(NLS.bind(
                        Messages.Variables_unknown, match.group(), "${" + String.join("}, ${", values.keySet()) + '}'));
            }
        }
        return matcher.replaceAll(match -> Matcher.quoteReplacement(values.get(match.group(1))));
    }
}
