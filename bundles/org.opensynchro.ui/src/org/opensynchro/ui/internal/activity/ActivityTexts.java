// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.activity;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opensynchro.model.ActivityEntry;
import org.opensynchro.model.ActivitySide;
import org.opensynchro.model.Configuration;
import org.opensynchro.model.Severity;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.internal.Texts;

/** The words of the Activity view. */
final class ActivityTexts {
    private final Map<String, String> names;

    /** @param configuration tells the names of the synchronizations */
    ActivityTexts(Configuration configuration) {
        names = configuration.getSynchronizations().stream()
                .collect(Collectors.toMap(Synchronization::getId, Texts::name));
    }

    static String time(ActivityEntry entry) {
        return Texts.moment(entry.getTime());
    }

    static String what(ActivityEntry entry) {
        boolean here = entry.getSide() == ActivitySide.LOCAL;
        return switch (entry.getKind()) {
            case UPLOADED -> Messages.ActivityTexts_uploaded;
            case DOWNLOADED -> Messages.ActivityTexts_downloaded;
            case FOLDER_CREATED ->
                here ? Messages.ActivityTexts_folderCreatedLocal : Messages.ActivityTexts_folderCreatedOnline;
            case MOVED -> here ? Messages.ActivityTexts_movedLocal : Messages.ActivityTexts_movedOnline;
            case DELETED -> here ? Messages.ActivityTexts_deletedLocal : Messages.ActivityTexts_deletedOnline;
            case CONFLICT_KEPT -> Messages.ActivityTexts_conflict;
            case FAILED -> Messages.ActivityTexts_failed;
            case HELD -> Messages.ActivityTexts_held;
            case STOPPED -> Messages.ActivityTexts_stopped;
            case LOCKED -> Messages.ActivityTexts_locked;
            case UNLOCKED -> Messages.ActivityTexts_unlocked;
        };
    }

    static String icon(ActivityEntry entry) {
        return switch (entry.getKind()) {
            case FAILED -> "state_problems";
            case HELD -> "state_held";
            case STOPPED -> entry.getSeverity() == Severity.ERROR ? "state_error" : "state_offline";
            default -> "kind_" + entry.getKind().getName().toLowerCase(Locale.ROOT);
        };
    }

    static String item(ActivityEntry entry) {
        return entry.getPath();
    }

    /** What happened and what to do about it, in one line. */
    static String details(ActivityEntry entry) {
        return Stream.of(entry.getMessage(), entry.getAdvice())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    String sync(ActivityEntry entry) {
        return names.getOrDefault(entry.getSynchronizationId(), "");
    }

    /** All of it in one line with tabs, as it is copied. */
    String line(ActivityEntry entry) {
        return String.join("\t", time(entry), what(entry), item(entry), sync(entry), details(entry));
    }

    /** Whether any of the words holds the text, whatever the case. */
    boolean matches(ActivityEntry entry, String text) {
        return line(entry).toLowerCase(Locale.getDefault()).contains(text.toLowerCase(Locale.getDefault()));
    }
}
