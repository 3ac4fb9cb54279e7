// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.simulation.disk.DiskTraits;
import org.opensynchro.sync.simulation.server.ServerTraits;
import org.opensynchro.sync.simulation.server.ServerTraits.Checksums;

/** Makes a story out of a number. */
final class StoryTeller {
    private static final List<String> FOLDERS = List.of("a", "b", "c");
    private static final List<String> FILES = List.of("a", "x.txt", "y.txt", "z");
    private static final List<String> SPELLINGS = List.of("A", "X.TXT", "caf\u00e9", "cafe\u0301");
    private static final long[] GRANULARITIES = {1, 1, 1, 1_000_000, 1_000_000_000, 2_000_000_000};
    static final int TO_THE_END = 1_000_000;

    private final Random random;
    private final boolean faults;
    private final boolean journals;
    private final boolean clocks;
    private final boolean spellings;
    private final boolean slowSaves;
    private final boolean unmounts;
    private final List<Act> acts = new ArrayList<>();

    private StoryTeller(Random random) {
        this.random = random;
        this.faults = random.nextInt(4) > 0;
        this.journals = random.nextInt(6) == 0;
        this.clocks = random.nextInt(5) == 0;
        this.spellings = random.nextInt(8) == 0;
        this.slowSaves = random.nextInt(5) == 0;
        this.unmounts = random.nextInt(6) == 0;
    }

    static Story tell(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        StoryTeller teller = new StoryTeller(random);
        DiskTraits desk = teller.disk();
        DiskTraits laptop = teller.disk();
        ServerTraits server = teller.server();
        DeletionPolicy policy = teller.policy();
        teller.makeActs();
        return new Story(seed, desk, laptop, server, policy, teller.acts);
    }

    /** Whoever has said that all may be deleted is not asked again, also when the disk is away. */
    private DeletionPolicy policy() {
        if (unmounts || chance(8)) {
            return DeletionPolicy.ASK;
        }
        return chance(6) ? DeletionPolicy.RESTORE : DeletionPolicy.DELETE;
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private DiskTraits disk() {
        boolean normalizing = spellings && random.nextBoolean();
        return new DiskTraits(
                !spellings || random.nextBoolean(),
                normalizing,
                normalizing && random.nextBoolean(),
                GRANULARITIES[random.nextInt(GRANULARITIES.length)],
                random.nextBoolean(),
                !chance(3),
                !chance(4),
                !chance(4),
                !chance(3));
    }

    private ServerTraits server() {
        boolean etags = !chance(6);
        boolean wholeTree = chance(3);
        return new ServerTraits(
                etags,
                etags && !chance(4),
                random.nextBoolean(),
                !chance(4),
                Checksums.values()[random.nextInt(3)],
                wholeTree,
                wholeTree && chance(3),
                !chance(5),
                !chance(3));
    }

    private void makeActs() {
        if (!chance(4)) {
            for (int i = 2 + random.nextInt(8); i > 0; i--) {
                acts.add(new Act.Save(place(), newPath(), false));
            }
            acts.add(new Act.Work(Place.DESK, TO_THE_END));
            acts.add(new Act.Work(Place.LAPTOP, TO_THE_END));
            acts.add(new Act.Work(Place.DESK, TO_THE_END));
        }
        for (int i = 10 + random.nextInt(60); i > 0; i--) {
            int choice = random.nextInt(100);
            if (unmounts && chance(12)) {
                acts.add(chance(2) ? new Act.Unmount(computer(), !chance(4)) : new Act.Mount(computer()));
            } else if (choice < 42) {
                acts.add(new Act.Work(computer(), steps()));
            } else if (choice < 80) {
                acts.add(persons());
            } else {
                misfortune();
            }
        }
    }

    private int steps() {
        return switch (random.nextInt(5)) {
            case 0 -> 1 + random.nextInt(10);
            case 1 -> 10 + random.nextInt(50);
            case 2, 3 -> 60 + random.nextInt(400);
            default -> TO_THE_END;
        };
    }

    private Act persons() {
        Place place = place();
        if (slowSaves && chance(4)) {
            Place computer = computer();
            return chance(2)
                    ? new Act.FinishSaves(computer)
                    : new Act.BeginSave(computer, chance(2) ? newPath() : someFile());
        }
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> new Act.Save(place, newPath(), false);
            case 3, 4 -> new Act.Save(place, someFile(), random.nextBoolean());
            case 5 -> new Act.Touch(place, someFile());
            case 6, 7 -> new Act.Rename(place, someItem(), newPath());
            case 8 -> new Act.Rename(place, someItem(), newPath());
            case 9, 10 -> new Act.Delete(place, someItem());
            default -> new Act.MakeFolder(place, FOLDERS.get(random.nextInt(3)) + "/" + FOLDERS.get(random.nextInt(3)));
        };
    }

    private void misfortune() {
        int choice = random.nextInt(20);
        if (faults && choice < 13) {
            Trouble[] all = Trouble.values();
            int skip = random.nextInt(chance(2) ? 3 : 30);
            int times = chance(3) ? 2 + random.nextInt(20) : 1;
            acts.add(new Act.Fail(computer(), all[random.nextInt(all.length)], skip, times));
        } else if (faults && choice < 16) {
            acts.add(chance(2) ? new Act.Kill(computer()) : new Act.LosePower(computer()));
        } else if (journals && choice < 18) {
            acts.add(
                    chance(3)
                            ? new Act.LoseJournal(computer())
                            : new Act.RestoreJournal(computer(), random.nextInt(6)));
        } else if (clocks && choice < 20) {
            int seconds = random.nextInt(chance(2) ? 10 : 100_000);
            acts.add(new Act.SetClock(computer(), random.nextBoolean() ? seconds : -seconds));
        }
    }

    private Place place() {
        return Place.values()[random.nextInt(3)];
    }

    private Place computer() {
        return random.nextBoolean() ? Place.DESK : Place.LAPTOP;
    }

    private String someFile() {
        return "?file" + random.nextInt(1000);
    }

    private String someItem() {
        return "?item" + random.nextInt(1000);
    }

    private String newPath() {
        StringBuilder path = new StringBuilder();
        for (int depth = random.nextInt(3); depth > 0; depth--) {
            path.append(FOLDERS.get(random.nextInt(FOLDERS.size()))).append('/');
        }
        List<String> names = spellings && chance(2) ? SPELLINGS : FILES;
        return path.append(names.get(random.nextInt(names.size()))).toString();
    }
}
