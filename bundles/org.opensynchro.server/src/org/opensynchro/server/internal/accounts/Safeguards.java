// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.opensynchro.network.Trust;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.mail.Letters;
import org.opensynchro.server.internal.mail.Post;
import org.opensynchro.server.internal.mail.SmtpPost;
import org.opensynchro.server.internal.mail.SmtpSender;
import org.opensynchro.server.internal.settings.SmtpSettings;
import org.opensynchro.server.internal.settings.WorkspaceSettings;
import org.opensynchro.server.internal.storage.Storage;

/**
 * What stands beside passwords.
 *
 * @param failures counts failed logins
 * @param codes needed beside a password after failures
 * @param resets lets people choose another password
 * @param factors the second factors
 * @param post sends e-mails
 */
public record Safeguards(
        FailedLogins failures, SecurityCodes codes, PasswordReset resets, SecondFactors factors, Post post)
        implements AutoCloseable {
    private static final String RESET_PAGE = "/login/reset";

    /**
     * Puts them together.
     *
     * @param storage where the accounts are
     * @param key of the workspace
     * @param operator how the workspace is called and reached, and sends e-mail
     * @param audit takes down what is sent
     * @param clock for everything that runs out
     * @return them, to be closed
     */
    public static Safeguards of(
            Storage storage, ServerKey key, WorkspaceSettings operator, Audit audit, InstantSource clock) {
        FailedLogins failures = new FailedLogins(storage.failedLogins(), key);
        Post post = operator.smtp().isSet() ? post(operator.smtp(), clock) : Post.NONE;
        Letters letters = new Letters(operator.workspace().name());
        List<URI> page = operator.workspace().url().stream()
                .map(url -> url.resolve(RESET_PAGE))
                .toList();
        return new Safeguards(
                failures,
                new SecurityCodes(storage, failures, key, post, letters, audit, clock),
                new PasswordReset(storage, failures, post, letters, page, audit, clock),
                new SecondFactors(storage.secondFactors(), failures, key, clock),
                post);
    }

    private static Post post(SmtpSettings settings, InstantSource clock) {
        return new SmtpPost(new SmtpSender(settings, Trust.ofThisComputer().getSocketFactory(), clock));
    }

    /** Waits some seconds for e-mails that are to be sent yet. */
    @Override
    public void close() {
        post.close();
    }
}
