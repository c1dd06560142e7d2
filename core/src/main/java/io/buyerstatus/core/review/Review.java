package io.buyerstatus.core.review;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of an invitation: all versions that its author wrote, and what the shop did. Versions are only ever added; what an author
 * deleted keeps its seals, not its words.
 *
 * @param revision how often it was stored; 0 before the first time. Guards every write
 */
public record Review(Invitation invitation, long revision, List<ReviewVersion> versions, List<ReviewAct> acts) {
    /** Corrections beyond are refused: one write of a deletion reaches all. */
    public static final int MOST_VERSIONS = 20;

    /** As many reports and decisions as one review can have. */
    public static final int MOST_ACTS = 40;

    public Review {
        versions = List.copyOf(versions);
        acts = List.copyOf(acts);
        for (int at = 0; at < versions.size(); at++) {
            Checks.require(versions.get(at).number() == at + 1, "versions", "must be numbered from 1");
        }
    }

    /** Nothing was written yet. */
    public static Review invited(Invitation invitation) {
        return new Review(invitation, 0, List.of(), List.of());
    }

    public ShopId shop() {
        return invitation.shop();
    }

    public String id() {
        return invitation.id();
    }

    public Optional<ReviewVersion> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** What its author says now, whether it is shown or not. */
    public Optional<ReviewText> text() {
        return latest().flatMap(ReviewVersion::text);
    }

    /** What everybody sees: what its author says now, unless a decision removed that very version. */
    public Optional<ReviewText> published() {
        return removed() ? Optional.empty() : text();
    }

    /** Whether a decision removed what its author says now. */
    public boolean removed() {
        return latest().filter(version -> decision(version.number())
                        .filter(ReviewAct.Decision::removed)
                        .isPresent())
                .isPresent();
    }

    /** What was decided of a version. */
    public Optional<ReviewAct.Decision> decision(int version) {
        return acts(ReviewAct.Decision.class)
                .filter(decision -> decision.version() == version)
                .findFirst();
    }

    /** Whether somebody reported what its author says now, and nothing was decided yet. */
    public boolean reported() {
        return latest().filter(version -> decision(version.number()).isEmpty()
                        && acts(ReviewAct.Report.class).anyMatch(report -> report.version() == version.number()))
                .isPresent();
    }

    public Optional<ReviewAct.Answer> answer() {
        return acts(ReviewAct.Answer.class).findFirst();
    }

    /** When its author wrote it first; it keeps its place by that. */
    public Optional<Instant> writtenAt() {
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.getFirst().at());
    }

    /** When its author changed it last, if they did. */
    public Optional<Instant> changedAt() {
        return versions.size() < 2 ? Optional.empty() : latest().map(ReviewVersion::at);
    }

    /** When anything was last done to it. */
    public Instant touchedAt() {
        return Stream.concat(
                        Stream.of(invitation.at()),
                        Stream.concat(
                                versions.stream().map(ReviewVersion::at),
                                acts.stream().map(ReviewAct::at)))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private <A extends ReviewAct> Stream<A> acts(Class<A> kind) {
        return acts.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** With one more version; the same review where it says nothing new. */
    public Review saying(ReviewText text, String salt, Instant at) {
        if (text().filter(text::equals).isPresent()) {
            return this;
        }
        int number = versions.size() + 1;
        return with(versions, ReviewVersion.written(seal(), number, at, text, salt));
    }

    /** As its author deletes it: what they wrote is erased. The same review where there is nothing to delete. */
    public Review deleted(Instant at) {
        return text().isEmpty()
                ? this
                : with(
                        versions.stream().map(ReviewVersion::erased).toList(),
                        ReviewVersion.deleted(seal(), versions.size() + 1, at));
    }

    /** As it is after the shop did something. */
    public Review after(ReviewAct act) {
        return new Review(
                invitation,
                revision + 1,
                versions,
                Stream.concat(acts.stream(), Stream.of(act)).toList());
    }

    private Review with(List<ReviewVersion> before, ReviewVersion next) {
        List<ReviewVersion> all = new ArrayList<>(before);
        all.add(next);
        return new Review(invitation, revision + 1, all, acts);
    }

    /** What the next version is chained to. */
    private String seal() {
        return latest().map(ReviewVersion::seal).orElseGet(this::origin);
    }

    private String origin() {
        return ReviewVersion.hex("review", shop().value(), id());
    }

    /** Whether every byte of every version is what its author wrote, none is missing between, and none lost its words without a deletion. */
    public boolean intact() {
        String before = origin();
        boolean deletedLater = false;
        for (ReviewVersion version : versions) {
            if (!version.intact(before)) {
                return false;
            }
            before = version.seal();
        }
        for (ReviewVersion version : versions.reversed()) {
            deletedLater |= version.deletion();
            if (!version.deletion() && version.text().isEmpty() && !deletedLater) {
                return false;
            }
        }
        return true;
    }
}
