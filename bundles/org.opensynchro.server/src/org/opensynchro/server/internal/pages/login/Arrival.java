// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.login;

import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditEvent;
import org.opensynchro.server.internal.pages.Destination;
import org.opensynchro.server.internal.pages.PageAnswer;
import org.opensynchro.server.internal.pages.PageRequest;

/**
 * Where every way of logging in ends.
 *
 * @param audit takes logins down
 */
public record Arrival(Audit audit) {
    /**
     * The person is logged in, by whatever means.
     *
     * @param request of the person
     * @param proof of who they are
     * @return where they go
     */
    public PageAnswer login(PageRequest request, Proof proof) {
        request.login(proof);
        audit.write(AuditEvent.LOGIN, Audit.Outcome.OK, proof.account().name(), request.origin());
        return Destination.after(request);
    }
}
