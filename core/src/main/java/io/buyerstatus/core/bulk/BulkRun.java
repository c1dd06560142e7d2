package io.buyerstatus.core.bulk;

import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.value.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A message to the buyers of many orders: who began it, and how far it is. Replaced under the guard of its revision.
 *
 * @param revision counts stored versions, from 1
 * @param again whether those get it, too, who got the same within a day
 */
public record BulkRun(
        ShopId shop,
        BulkId id,
        long revision,
        Begun begun,
        BulkSelection selection,
        boolean again,
        Status status,
        Tally tally) {
    /** How long it is remembered. */
    public static final Duration KEPT = Duration.ofDays(730);

    /**
     * Who began it.
     *
     * @param by as colleagues know them
     * @param template what colleagues call the template; empty where its writer chose the words
     */
    public record Begun(PersonId person, String by, Instant at, String template) {}

    /**
     * Where it is.
     *
     * @param since when it came there
     * @param by who brought it there, as colleagues know them; empty where it came by itself
     * @param why what stopped it by itself; empty otherwise
     * @param heedless whether it went on by hand after it had stopped by itself, and so does not stop for that again
     */
    public record Status(BulkState state, Instant since, String by, Optional<Alarm> why, boolean heedless) {}

    /** What stops it by itself. */
    public enum Alarm {
        /** More than 5 % of the first {@value BulkAlarm#FIRST} bounced. */
        BOUNCES,
        /** More than 0.1 % of the first {@value BulkAlarm#FIRST} were complained about. */
        COMPLAINTS
    }

    /**
     * What was counted.
     *
     * @param slices how many were frozen
     * @param included how many orders of those get it
     * @param excluded how many do not, by why
     * @param sentSlices how many were written to
     * @param sent how many orders of those
     * @param at when any of this last changed
     */
    public record Tally(
            int slices, int included, Map<BulkExclusion, Integer> excluded, int sentSlices, int sent, Instant at) {
        public Tally {
            Checks.require(sentSlices <= slices, "sent", "cannot be more slices than there are");
            excluded = Map.copyOf(excluded);
        }

        Tally with(BulkSlice slice, Instant now) {
            Map<BulkExclusion, Integer> out = new EnumMap<>(BulkExclusion.class);
            out.putAll(excluded);
            slice.recipients().forEach(each -> each.excluded().ifPresent(why -> out.merge(why, 1, Integer::sum)));
            return new Tally(slices + 1, included + slice.included().size(), out, sentSlices, sent, now);
        }

        Tally sent(int more, Instant now) {
            return new Tally(slices, included, excluded, sentSlices + 1, sent + more, now);
        }

        /** How many orders were looked at. */
        public int chosen() {
            return included
                    + excluded.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** One that was just begun. */
    public static BulkRun begin(ShopId shop, BulkId id, Begun begun, BulkSelection selection, boolean again) {
        return new BulkRun(
                shop,
                id,
                1,
                begun,
                selection,
                again,
                new Status(BulkState.GATHERING, begun.at(), "", Optional.empty(), false),
                new Tally(0, 0, Map.of(), 0, 0, begun.at()));
    }

    public BulkState state() {
        return status.state();
    }

    /** The same with another slice that was frozen; ready where that was the last one. */
    BulkRun with(BulkSlice slice, Instant now) {
        Status next =
                slice.after().isPresent() ? status : new Status(BulkState.READY, now, "", Optional.empty(), false);
        return next(next, tally.with(slice, now));
    }

    /** The same with another slice that was written to; done where that was the last one. */
    BulkRun sent(int more, Instant now) {
        Tally after = tally.sent(more, now);
        boolean done = state() == BulkState.SENDING && after.sentSlices() == after.slices();
        return next(done ? new Status(BulkState.DONE, now, "", Optional.empty(), status.heedless()) : status, after);
    }

    BulkRun to(BulkState state, String by, Optional<Alarm> why, Instant now) {
        boolean heedless = status.heedless() || (status.why().isPresent() && state == BulkState.SENDING);
        return next(new Status(state, now, by, why, heedless), tally);
    }

    private BulkRun next(Status next, Tally counted) {
        return new BulkRun(shop, id, revision + 1, begun, selection, again, next, counted);
    }
}
