// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.model.Account;
import org.opensynchro.model.Synchronization;
import org.opensynchro.workspace.Lock;

/** How things are written for the person in every view. */
public final class Texts {
    private static final long KILO = 1_000;

    private Texts() {}

    /** The name by which a person knows a synchronization: that of its local folder. */
    public static String name(Synchronization synchronization) {
        Path name = Path.of(synchronization.getLocalFolder()).getFileName();
        return name == null ? synchronization.getLocalFolder() : name.toString();
    }

    /** The path of the local folder; on systems where that is usual, with a tilde for the person's home. */
    public static String local(Synchronization synchronization) {
        Path folder = Path.of(synchronization.getLocalFolder());
        Path home = Path.of(System.getProperty("user.home"));
        return File.separatorChar == '/' && folder.startsWith(home) && !folder.equals(home)
                ? "~/" + home.relativize(folder)
                : folder.toString();
    }

    /** The online folder with a leading slash. */
    public static String online(Synchronization synchronization) {
        return '/' + synchronization.getOnlineFolder();
    }

    /** User and server, such as {@code marie@cloud.example.org}. */
    public static String account(Account account) {
        return account.getUser() + '@' + host(account);
    }

    /** The server without what goes without saying, such as {@code cloud.example.org}. */
    public static String host(Account account) {
        URI server = URI.create(account.getServer());
        String host = server.getAuthority() == null ? account.getServer() : server.getAuthority();
        String path = server.getPath() == null || server.getPath().equals("/") ? "" : server.getPath();
        return host + path;
    }

    /** A number of bytes in decimal units with one digit after the point, as file managers show it. */
    public static String bytes(long bytes) {
        NumberFormat number = NumberFormat.getNumberInstance();
        number.setMaximumFractionDigits(1);
        if (bytes < KILO) {
            return NLS.bind(Messages.Texts_bytes, bytes);
        }
        double value = bytes;
        int unit = -1;
        String[] units = Messages.Texts_units.split(" ");
        while (value >= KILO && unit < units.length - 1) {
            value /= KILO;
            unit++;
        }
        return number.format(value) + ' ' + units[unit];
    }

    /** Who holds a lock, and until when where that is known. */
    public static String lock(Lock lock) {
        return lock.expiry().equals(Instant.MAX)
                ? NLS.bind(Messages.Texts_lockedBy, lock.owner())
                : NLS.bind(Messages.Texts_lockedByUntil, lock.owner(), moment(lock.expiry()));
    }

    /** The time for today, date and time for other days. */
    public static String moment(Instant moment) {
        ZonedDateTime here = moment.atZone(ZoneId.systemDefault());
        return LocalDate.now().equals(here.toLocalDate())
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).format(here)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .format(here);
    }
}
