// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.bot;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Control;

/**
 * A widget that was looked for and found. The window replaces widgets at any time, when a notice changes for instance: one
 * that is gone is looked for again, in the same step on the user interface thread as what is done with it.
 *
 * @param <T> its kind
 */
final class Found<T extends Control> {
    private final String what;
    private final Supplier<T> search;
    private T widget;

    /**
     * Waits until there is one.
     *
     * @param what names it where it is waited for in vain
     * @param search looks for it, on the user interface thread; null when there is none
     */
    Found(String what, Supplier<T> search) {
        this.what = what;
        this.search = search;
        get(found -> found);
    }

    /** Asks it something, or does something to it that ends at once. */
    <R> R get(Function<T, R> question) {
        AtomicReference<R> answer = new AtomicReference<>();
        Bot.waitUntil(
                "there is " + what,
                () -> Bot.ui(() -> {
                    T present = present();
                    if (present != null) {
                        answer.set(question.apply(present));
                    }
                    return present != null;
                }));
        return answer.get();
    }

    /** Does something to it. */
    void run(Consumer<T> action) {
        get(present -> {
            action.accept(present);
            return present;
        });
    }

    /** Waits until it is ready, and then has something begin that may last, as a dialog does that is waited for. */
    void begin(Predicate<T> ready, Consumer<T> action) {
        Bot.waitUntil(what + " is ready", () -> {
            CompletableFuture<Boolean> began = new CompletableFuture<>();
            Bot.display().asyncExec(() -> {
                T present = present();
                boolean begins = present != null && ready.test(present);
                began.complete(begins);
                if (begins) {
                    action.accept(present);
                }
            });
            return began.join();
        });
    }

    private T present() {
        if (widget == null || widget.isDisposed()) {
            widget = search.get();
        }
        return widget;
    }
}
