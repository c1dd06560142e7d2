package io.buyerstatus.console.inquiry;

import io.buyerstatus.core.asking.InquiryDesk;
import io.buyerstatus.core.asking.InquiryDesk.Kind;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ConsoleUrls;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which board of inquiries an address asks for.
 *
 * @param mine whether only what its reader looks after
 * @param after where on it; nothing that anybody could read another shop by
 */
public record InquiryQuery(InquiryState state, Kind kind, boolean mine, Optional<String> after) {
    /** What an address says; what it does not say well, it does not say. */
    public static InquiryQuery of(Function<String, Optional<String>> parameters) {
        return new InquiryQuery(
                parameters.apply("board").flatMap(InquiryState::named).orElse(InquiryState.US),
                parameters.apply("about").flatMap(InquiryQuery::kind).orElse(Kind.ALL),
                parameters.apply("mine").filter("1"::equals).isPresent(),
                parameters
                        .apply("after")
                        .filter(place -> InquiryDesk.CURSOR.matcher(place).matches()));
    }

    private static Optional<Kind> kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst();
    }

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    InquiryQuery on(InquiryState other) {
        return new InquiryQuery(other, kind, mine, Optional.empty());
    }

    InquiryQuery about(Kind other) {
        return new InquiryQuery(state, other, mine, Optional.empty());
    }

    InquiryQuery everybodys(boolean all) {
        return new InquiryQuery(state, kind, !all, Optional.empty());
    }

    InquiryQuery from(String place) {
        return new InquiryQuery(state, kind, mine, Optional.of(place));
    }

    /** The address. */
    public String path(ShopId shop) {
        return ConsoleUrls.inquiries(shop) + "?board=" + state.word() + (kind == Kind.ALL ? "" : "&about=" + word(kind))
                + (mine ? "&mine=1" : "")
                + after.map(place -> "&after=" + URLEncoder.encode(place, StandardCharsets.UTF_8))
                        .orElse("");
    }
}
