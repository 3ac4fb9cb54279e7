// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditEvent;
import org.opensynchro.server.internal.storage.SettingsTable;
import org.opensynchro.server.internal.storage.StorageException;

/** The rules of an embedded workspace. A change is durable, and holds for the next request, when a method returns. For any thread. */
public final class Policies {
    private final SettingsTable table;
    private final Audit audit;

    Policies(SettingsTable table, Audit audit) {
        this.audit = audit;
        this.table = table;
    }

    /**
     * The value of a policy.
     *
     * @param policy the policy
     * @return one of its values; the first one if it was never set
     * @throws IOException if it cannot be read
     */
    public String get(Policy policy) throws IOException {
        try {
            return table.get(policy.title())
                    .filter(policy.choices()::contains)
                    .orElse(policy.choices().getFirst());
        } catch (StorageException e) {
            throw new IOException(e);
        }
    }

    /**
     * The values of all policies.
     *
     * @return in the order of {@link Policy}
     * @throws IOException if they cannot be read
     */
    public Map<Policy, String> all() throws IOException {
        Map<Policy, String> all = new LinkedHashMap<>();
        for (Policy policy : Policy.values()) {
            all.put(policy, get(policy));
        }
        return all;
    }

    /**
     * Changes a policy.
     *
     * @param policy the policy
     * @param value one of its values
     * @throws IllegalArgumentException if it is none of them
     * @throws IOException if the change cannot be kept
     */
    public void set(Policy policy, String value) throws IOException {
        if (!policy.choices().contains(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is no value of " + policy.title() + ": use one of "
                    + String.join(", ", policy.choices()));
        }
        try {
            table.set(policy.title(), value);
            audit.write(
                    AuditEvent.POLICY_CHANGE,
                    Audit.Outcome.OK,
                    policy.title() + '=' + value,
                    Audit.Origin.COMMAND_LINE);
        } catch (StorageException e) {
            throw new IOException(e);
        }
    }
}
