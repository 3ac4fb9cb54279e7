// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;

/** Shows one line that moves, for a person at a terminal: a bar, files, rate, remaining time. Problems stand above it. */
final class TerminalReporter extends PlainReporter {
    private static final Duration REDRAW_INTERVAL = Duration.ofMillis(100);
    private static final int BAR_WIDTH = 24;
    private static final int LINE_WIDTH = 79;

    private final PrintStream out;
    private final InstantSource clock;
    private final Progress progress;
    private Instant drawn = Instant.EPOCH;
    private int width;

    TerminalReporter(PrintStream out, PrintStream err, InstantSource clock) {
        super(out, err, clock);
        this.out = out;
        this.clock = clock;
        this.progress = new Progress(clock);
    }

    @Override
    public void on(SyncEvent event) {
        progress.take(event);
        if (!(event instanceof SyncEvent.ItemDone)) {
            super.on(event);
        }
        if (event instanceof SyncEvent.PassFinished) {
            draw("");
        } else if (!clock.instant().isBefore(drawn.plus(REDRAW_INTERVAL))) {
            drawn = clock.instant();
            draw(line());
        }
    }

    @Override
    public void finished(SyncSummary summary, int exitCode) {
        draw("");
        super.finished(summary, exitCode);
    }

    @Override
    protected void problem(String line) {
        draw("");
        super.problem(line);
    }

    /** What the moving line says now. */
    String line() {
        if (progress.filesTotal() == 0) {
            return Messages.Progress_looking;
        }
        int filled = (int) Math.floor(progress.fraction() * BAR_WIDTH);
        String remaining = progress.remaining().isNegative()
                ? ""
                : NLS.bind(Messages.Progress_remaining, Amounts.time(progress.remaining()));
        String line = NLS.bind(Messages.Progress_line, new Object[] {
            "[" + "#".repeat(filled) + ".".repeat(BAR_WIDTH - filled) + "]",
            Math.round(Math.floor(progress.fraction() * 100)),
            Amounts.count(progress.files()),
            Amounts.count(progress.filesTotal()),
            Amounts.rate(progress.bytesPerSecond()),
            remaining
        });
        return line.substring(0, Math.min(line.length(), LINE_WIDTH)).stripTrailing();
    }

    /** Puts {@code line} where the moving line stands, and covers what was longer. */
    private void draw(String line) {
        if (line.isEmpty() && width == 0) {
            return;
        }
        out.print('\r' + line + " ".repeat(Math.max(0, width - line.length())) + (line.isEmpty() ? "\r" : ""));
        out.flush();
        width = line.length();
    }
}
