// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.prerequisites;

import java.util.Arrays;
import java.util.List;
import org.eclipse.osgi.util.NLS;

/** Finds out whether this computer has what OpenSynchro makes use of. Nothing that is missing keeps it from running. */
public final class Prerequisites {
    /** The feature version of Java that OpenSynchro needs at least. */
    public static final int JAVA = 21;

    private final Computer computer;

    Prerequisites(Computer computer) {
        this.computer = computer;
    }

    /** Those of the computer and the session that this process runs in. */
    public static Prerequisites ofThisComputer() {
        return new Prerequisites(ThisComputer.now());
    }

    /** What there is to say about each part, in the order of {@link Part}. Looks at the disk and may ask other processes. */
    public List<Finding> findings() {
        return Arrays.stream(Part.values()).map(this::finding).toList();
    }

    private Finding finding(Part part) {
        return switch (part) {
            case JAVA ->
                finding(
                        part,
                        computer.javaVersion() >= JAVA,
                        NLS.bind(Messages.Prerequisites_java, computer.javaVersion()),
                        NLS.bind(Messages.Prerequisites_noJava, JAVA, computer.javaVersion()));
            case BROWSER ->
                finding(
                        part,
                        computer.hasBrowser(),
                        Messages.Prerequisites_browser,
                        switch (computer.system()) {
                            case LINUX -> Messages.Prerequisites_noBrowserLinux;
                            case WINDOWS -> Messages.Prerequisites_noBrowserWindows;
                            case MACOS -> Messages.Prerequisites_noBrowserMacos;
                        });
            case TRAY -> tray();
            case KEYRING ->
                finding(part, computer.hasKeyring(), Messages.Prerequisites_keyring, Messages.Prerequisites_noKeyring);
        };
    }

    /** Where there is no desktop nothing can be said about its tray, and nothing is missing. */
    private Finding tray() {
        return computer.hasDesktop()
                ? finding(Part.TRAY, computer.hasTray(), Messages.Prerequisites_tray, Messages.Prerequisites_noTray)
                : new Finding(Part.TRAY, false, Messages.Prerequisites_noDesktop);
    }

    private static Finding finding(Part part, boolean isThere, String there, String missing) {
        return new Finding(part, !isThere, isThere ? there : missing);
    }
}
