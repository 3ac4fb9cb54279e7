// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.commands;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.opensynchro.model.Account;
import org.opensynchro.model.Synchronization;

/** Where a browser shows an online folder. */
final class WebPages {
    private WebPages() {}

    /**
     * The page of the online folder on servers whose pages are known (Nextcloud and ownCloud have the same one), else the
     * address of the workspace.
     */
    static String of(Synchronization synchronization) {
        Account account = synchronization.getAccount();
        return switch (account.getProduct().toLowerCase(Locale.ROOT)) {
            case "nextcloud", "owncloud" ->
                account.getServer()
                        + "index.php/apps/files/?dir="
                        + URLEncoder.encode('/' + synchronization.getOnlineFolder(), StandardCharsets.UTF_8)
                                .replace("+", "%20");
            default -> account.getServer();
        };
    }
}
