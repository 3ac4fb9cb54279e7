// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.syncs;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.ui.services.IEvaluationService;
import org.opensynchro.ui.SyncState;

/** Tells {@code plugin.xml} which commands make sense for a selected synchronization. */
public final class SyncTester extends PropertyTester {
    private static final String NAMESPACE = "org.opensynchro.ui.";
    private static final String IS_ENABLED = "isEnabled";
    private static final String IS_PENDING = "isPending";

    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        SyncRow row = (SyncRow) receiver;
        boolean result =
                switch (property) {
                    case IS_ENABLED -> row.synchronization().isEnabled();
                    case IS_PENDING -> row.status().state() == SyncState.PENDING;
                    default -> throw new IllegalArgumentException(property);
                };
        return expected == null ? result : expected.equals(result);
    }

    /** Has commands follow a change that is not a change of the selection. */
    static void requestEvaluation(IEvaluationService service) {
        service.requestEvaluation(NAMESPACE + IS_ENABLED);
        service.requestEvaluation(NAMESPACE + IS_PENDING);
        service.requestEvaluation(ServiceTester.HAS_PENDING);
        service.requestEvaluation(ServiceTester.HAS_ACCOUNT);
    }
}
