// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.sso;

import java.io.IOException;
import java.util.Optional;
import org.opensynchro.server.AccountDetails;
import org.opensynchro.server.Accounts;
import org.opensynchro.server.internal.accounts.DisplayNames;
import org.opensynchro.server.internal.settings.FirstLogin;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.IdentityTable;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * Finds or makes the account of somebody whom the identity provider has logged in. An account that exists is never given to
 * anybody for its name: only for the identity it was linked to, or for an e-mail address that the provider has verified. For any
 * thread.
 */
public final class Admissions {
    private static final int MOST_NAMES = 1000;
    private static final int LONGEST_NAME = 56;

    private final IdentityTable identities;
    private final FirstLogin policy;

    /**
     * @param identities who belongs to which account
     * @param policy what becomes of people who come for the first time
     */
    public Admissions(IdentityTable identities, FirstLogin policy) {
        this.identities = identities;
        this.policy = policy;
    }

    /**
     * Decides about somebody.
     *
     * @param identity who it is
     * @return what becomes of them
     * @throws IOException if the accounts cannot be read
     * @throws StorageException never
     */
    public Admission admit(Identity identity) throws IOException, StorageException {
        Optional<Account> account = identities.find(identity.issuer(), identity.subject());
        if (account.isEmpty() && policy != FirstLogin.REFUSE) {
            account = linked(identity);
        }
        if (account.isEmpty() && policy == FirstLogin.CREATE) {
            account = Optional.of(created(identity));
        }
        if (account.isEmpty()) {
            return new Admission.Unknown();
        }
        return account.get().enabled() ? new Admission.Admitted(account.get()) : new Admission.Disabled();
    }

    private Optional<Account> linked(Identity identity) throws StorageException {
        String email = verifiedEmail(identity);
        return email.isEmpty() ? Optional.empty() : identities.link(identity.issuer(), identity.subject(), email);
    }

    /** Empty unless the provider vouches for it; what is no address at all is none, whoever vouches. */
    private static String verifiedEmail(Identity identity) {
        return identity.emailVerified() && Accounts.isEmail(identity.email()) ? identity.email() : "";
    }

    private Account created(Identity identity) throws StorageException {
        try {
            return createdWith(identity, verifiedEmail(identity));
        } catch (StorageException.EmailTaken taken) {
            return createdWith(identity, "");
        }
    }

    private Account createdWith(Identity identity, String email) throws StorageException {
        String base = acceptable(identity);
        for (int number = 1; number <= MOST_NAMES; number++) {
            try {
                return create(identity, number == 1 ? base : base + '-' + number, email);
            } catch (StorageException.AlreadyExists taken) {
                // Somebody else's account, whatever it is called: try the next name.
                continue;
            }
        }
        throw new IllegalStateException("Every name for " + identity + " is taken");
    }

    private Account create(Identity identity, String name, String email) throws StorageException {
        String displayName = DisplayNames.usable(identity.displayName());
        return identities.create(
                identity.issuer(),
                identity.subject(),
                name,
                (AccountDetails details) -> details.withEmail(email).withDisplayName(displayName));
    }

    /** A login name made of what the provider tells: its acceptable characters, a letter or digit first. */
    private static String acceptable(Identity identity) {
        String wanted = identity.userName().isEmpty() ? identity.email() : identity.userName();
        String kept = wanted.replaceAll("[^A-Za-z0-9._@-]", "").replaceFirst("^[._@-]+", "");
        String name = kept.substring(0, Math.min(kept.length(), LONGEST_NAME));
        return name.isEmpty() ? "user" : name;
    }
}
