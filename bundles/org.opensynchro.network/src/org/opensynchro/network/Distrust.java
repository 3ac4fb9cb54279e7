// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Why a server's certificate is not accepted, in words for the person. */
final class Distrust {
    private Distrust() {}

    /**
     * @param reason the innermost cause of the refusal
     * @param asked what was asked for
     */
    static String words(Throwable reason, URI asked) {
        String address = Failures.address(asked);
        return switch (reason) {
            case CertificateExpiredException e -> Messages.bind(Messages.CertificateExpired, address);
            case CertificateNotYetValidException e -> Messages.bind(Messages.CertificateTooYoung, address);
            case CertPathBuilderException e -> Messages.bind(Messages.CertificateUnknown, address);
            case SSLPeerUnverifiedException e -> Messages.bind(Messages.CertificateElsewhere, address);
            default ->
                isAboutName(String.valueOf(reason.getMessage()))
                        ? Messages.bind(Messages.CertificateElsewhere, address)
                        : Messages.bind(Messages.Untrusted, address, reason.getMessage());
        };
    }

    /** Java's check of the host name (RFC 2818) has no exception of its own, only these beginnings. */
    private static boolean isAboutName(String message) {
        return message.startsWith("No subject alternative") || message.startsWith("No name matching");
    }
}
