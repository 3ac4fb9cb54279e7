// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.syncs;

import org.eclipse.core.expressions.PropertyTester;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;

/** Tells {@code plugin.xml} which commands make sense whatever is selected. */
public final class ServiceTester extends PropertyTester {
    static final String HAS_PENDING = "org.opensynchro.ui.hasPending";
    static final String HAS_ACCOUNT = "org.opensynchro.ui.hasAccount";

    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        SynchronizationService service = Services.synchronizations();
        return switch (property) {
            case "hasPending" ->
                service.configuration().getSynchronizations().stream().anyMatch(Synchronization::isPending);
            case "hasAccount" -> !service.configuration().getAccounts().isEmpty();
            default -> throw new IllegalArgumentException(property);
        };
    }
}
