// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.model.Account;
import org.opensynchro.model.Configuration;
import org.opensynchro.model.Synchronization;
import org.opensynchro.workspace.ItemPath;

/** Which pairs of folders may be added to the synchronizations that there are. Looks at the disk. */
public final class PairRules {
    private PairRules() {}

    /** Judges the local folder alone. */
    public static PairVerdict checkLocal(Configuration configuration, Path local) {
        if (!local.isAbsolute()) {
            return PairVerdict.refused(Messages.PairRules_notAbsolute);
        }
        if (Files.exists(local) && !Files.isDirectory(local)) {
            return PairVerdict.refused(NLS.bind(Messages.PairRules_file, local));
        }
        Path real = real(local);
        for (Synchronization other : configuration.getSynchronizations()) {
            Path taken = real(Path.of(other.getLocalFolder()));
            if (real.equals(taken)) {
                return PairVerdict.refused(NLS.bind(Messages.PairRules_localSame, taken));
            }
            if (real.startsWith(taken)) {
                return PairVerdict.refused(NLS.bind(Messages.PairRules_localInside, taken));
            }
            if (taken.startsWith(real)) {
                return PairVerdict.refused(NLS.bind(Messages.PairRules_localAround, taken));
            }
        }
        if (Files.isDirectory(local)) {
            return PairVerdict.FINE;
        }
        return local.getParent() != null && Files.isDirectory(local.getParent())
                ? PairVerdict.told(NLS.bind(Messages.PairRules_willBeMade, local.getFileName()))
                : PairVerdict.refused(NLS.bind(Messages.PairRules_missing, local));
    }

    /** Judges the online folder alone. */
    public static PairVerdict checkOnline(Configuration configuration, Account account, ItemPath online) {
        for (Synchronization other : configuration.getSynchronizations()) {
            if (!isSame(account, other.getAccount())) {
                continue;
            }
            ItemPath taken = ItemPath.of(other.getOnlineFolder());
            if (online.equals(taken)) {
                return PairVerdict.refused(NLS.bind(Messages.PairRules_onlineSame, other.getLocalFolder()));
            }
            if (online.startsWith(taken)) {
                return PairVerdict.refused(NLS.bind(Messages.PairRules_onlineInside, '/' + taken.toString()));
            }
            if (taken.startsWith(online)) {
                return PairVerdict.refused(NLS.bind(Messages.PairRules_onlineAround, '/' + taken.toString()));
            }
        }
        return PairVerdict.FINE;
    }

    /** Judges a pair: the first refusal, or else what is to be told. */
    public static PairVerdict check(Configuration configuration, Account account, Path local, ItemPath online) {
        PairVerdict here = checkLocal(configuration, local);
        PairVerdict there = checkOnline(configuration, account, online);
        return here.isRefused() || !there.isRefused() ? here : there;
    }

    private static boolean isSame(Account one, Account other) {
        return one.getServer().equals(other.getServer()) && one.getUser().equals(other.getUser());
    }

    /** The path without links as far as it exists; links must not hide that one folder lies in another. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }
}
