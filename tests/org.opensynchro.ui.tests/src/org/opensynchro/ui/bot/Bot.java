// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.bot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.PlatformUI;

/**
 * Drives the window from the thread of a test, as a person would. Its verbs and the key by which it finds widgets are those
 * of SWTBot, which is not to be had here: moving to it is a change of imports. Whatever is looked for is waited for.
 */
public final class Bot {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String KEY = "org.eclipse.swtbot.widget.key";

    private final AtomicReference<Shell> within = new AtomicReference<>();

    /** Waits for what the first start shows by itself to be there and closes it, once. */
    public Bot() {
        FirstStart.offersAccount();
    }

    /** Runs something on the user interface thread and returns what it returns. */
    public static <T> T ui(Callable<T> task) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        display().syncExec(() -> {
            try {
                result.set(task.call());
            } catch (Exception e) {
                failure.set(e);
            }
        });
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return result.get();
    }

    static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    /** Waits until something holds. */
    public static void waitUntil(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain until " + what + "; shown: " + ui(Bot::shownTexts));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Waits for the window or dialog of this title and looks for widgets in it from now on. */
    public Bot shell(String title) {
        waitUntil(
                "\"" + title + "\" is open",
                () -> ui(() -> {
                    Shell found = find(title);
                    within.set(found);
                    return found != null;
                }));
        return this;
    }

    /** Whether a window or dialog of this title is open. */
    public static boolean isOpen(String title) {
        return ui(() -> find(title)) != null;
    }

    private static Shell find(String title) {
        return Stream.of(display().getShells())
                .filter(shell -> shell.isVisible() && shell.getText().equals(title))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Opens the view of this id, or brings it to the front, and gives it the focus. */
    public static void activateView(String id) {
        ui(() -> PlatformUI.getWorkbench()
                .getWorkbenchWindows()[0]
                .getActivePage()
                .showView(id));
    }

    /** Closes every dialog. */
    public static void closeDialogs() {
        ui(() -> {
            List<Shell> shells = new ArrayList<>(List.of(display().getShells()));
            for (Shell shell : shells.reversed()) {
                if (!shell.isDisposed() && shell.getParent() != null && shell.isVisible()) {
                    shell.close();
                }
            }
            return null;
        });
    }

    /** Waits until no window or dialog of this title is open. */
    public static void waitUntilClosed(String title) {
        waitUntil("\"" + title + "\" is closed", () -> !isOpen(title));
    }

    /** The text field of this key. */
    public BotText textWithId(String key) {
        return new BotText(found(Text.class, withKey(key), key));
    }

    /** The button of this key. */
    public BotButton buttonWithId(String key) {
        return new BotButton(found(Button.class, withKey(key), key));
    }

    /** The button of this label. */
    public BotButton button(String label) {
        return new BotButton(
                found(Button.class, button -> button.getText().replace("&", "").equals(label), label));
    }

    /** The link of this key. */
    public BotLink linkWithId(String key) {
        return new BotLink(found(Link.class, withKey(key), key));
    }

    /** Whether a link of this key is shown. */
    public boolean hasLinkWithId(String key) {
        return ui(() -> search(root(), Link.class, withKey(key))) != null;
    }

    /** The browser of this key. */
    public BotBrowser browserWithId(String key) {
        return new BotBrowser(found(Browser.class, withKey(key), key).get(browser -> browser));
    }

    /** Whether a button of this key is shown. */
    public boolean hasButtonWithId(String key) {
        return ui(() -> search(root(), Button.class, withKey(key))) != null;
    }

    /** The label of this key. */
    public String labelWithId(String key) {
        return found(Label.class, withKey(key), key).get(Label::getText);
    }

    /** How many labels of this key there are. */
    public int countLabelsWithId(String key) {
        return ui(() -> count(root(), withKey(key)));
    }

    private static int count(Composite parent, Predicate<Control> matching) {
        int found = 0;
        for (Control child : parent.getChildren()) {
            found += child instanceof Label && matching.test(child) ? 1 : 0;
            found += child instanceof Composite composite ? count(composite, matching) : 0;
        }
        return found;
    }

    /** The first text field that can be typed into. */
    public BotText text() {
        return new BotText(found(Text.class, Text::getEditable, "a text field"));
    }

    /** Whether a choice of this key is shown. */
    public boolean hasComboBoxWithId(String key) {
        return ui(() -> search(root(), Combo.class, withKey(key))) != null;
    }

    /** Makes a choice of the one of this key. */
    public void comboBoxWithIdSelect(String key, String item) {
        found(Combo.class, withKey(key), key).run(combo -> {
            combo.setText(item);
            BotButton.notifySelection(combo);
        });
    }

    /** The table of this key. */
    public BotTable tableWithId(String key) {
        return new BotTable(found(Table.class, withKey(key), key));
    }

    /** Whether a table of this key is shown. */
    public boolean hasTableWithId(String key) {
        return ui(() -> search(root(), Table.class, withKey(key))) != null;
    }

    /** The tree of this key. */
    public BotTree treeWithId(String key) {
        return new BotTree(found(Tree.class, withKey(key), key));
    }

    /** Waits until the dialog says this somewhere, in its message area for instance. */
    public void waitUntilShown(String text) {
        waitUntil(
                "\"" + text + "\" is shown",
                () -> ui(() -> texts(root()).stream().anyMatch(shown -> shown.contains(text))));
    }

    private static Predicate<Control> withKey(String key) {
        return control -> key.equals(control.getData(KEY));
    }

    private <T extends Control> Found<T> found(Class<T> type, Predicate<? super T> matching, String what) {
        Composite root = ui(this::root);
        return new Found<>(what, () -> root.isDisposed() ? null : search(root, type, matching));
    }

    private Composite root() {
        Shell shell = within.get();
        return shell == null || shell.isDisposed()
                ? PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell()
                : shell;
    }

    private static <T extends Control> T search(Composite parent, Class<T> type, Predicate<? super T> matching) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child) && child.isVisible() && matching.test(type.cast(child))) {
                return type.cast(child);
            }
            if (child instanceof Composite composite) {
                T found = search(composite, type, matching);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static List<String> shownTexts() {
        List<String> texts = new ArrayList<>();
        for (Shell shell : display().getShells()) {
            if (shell.isVisible()) {
                texts.add(shell.getText());
                texts.addAll(texts(shell));
            }
        }
        return texts;
    }

    private static List<String> texts(Composite parent) {
        List<String> texts = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (!child.isVisible()) {
                continue;
            }
            switch ((Widget) child) {
                case Label label -> texts.add(label.getText());
                case Text text -> texts.add(text.getText());
                case Button button -> texts.add(button.getText());
                case Table table -> texts.addAll(BotTable.texts(table));
                case Composite composite -> texts.addAll(texts(composite));
                default -> {
                    // Shows no words.
                }
            }
        }
        texts.removeIf(String::isBlank);
        return texts;
    }
}
