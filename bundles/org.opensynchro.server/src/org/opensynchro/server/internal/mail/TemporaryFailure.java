// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.mail;

import jakarta.mail.MessagingException;

/** The mail server cannot take an e-mail now, or cannot be reached, and may take it some minutes later. */
final class TemporaryFailure extends MessagingException {
    private static final long serialVersionUID = 1L;

    /** @param failure what happened */
    TemporaryFailure(MessagingException failure) {
        super("The mail server does not take the e-mail yet", failure);
    }
}
