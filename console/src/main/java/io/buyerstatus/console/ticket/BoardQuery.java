package io.buyerstatus.console.ticket;

import io.buyerstatus.core.search.Board;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ConsoleUrls;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which board an address asks for.
 *
 * @param mine whether only what its reader looks after
 * @param after where on it; nothing that anybody could read another shop by
 */
public record BoardQuery(Board board, boolean mine, Optional<String> after) {
    private static final Pattern PLACE = Pattern.compile("[0-9TZ:.-]{30}#[0-9a-z]{26}");

    /** What an address says; what it does not say well, it does not say. */
    public static BoardQuery of(Function<String, Optional<String>> parameters) {
        return new BoardQuery(
                parameters.apply("board").flatMap(Board::named).orElse(Board.US),
                parameters.apply("mine").filter("1"::equals).isPresent(),
                parameters.apply("after").filter(place -> PLACE.matcher(place).matches()));
    }

    BoardQuery on(Board other) {
        return new BoardQuery(other, mine, Optional.empty());
    }

    BoardQuery everybodys(boolean all) {
        return new BoardQuery(board, !all, Optional.empty());
    }

    BoardQuery from(String place) {
        return new BoardQuery(board, mine, Optional.of(place));
    }

    /** The address. */
    public String path(ShopId shop) {
        return ConsoleUrls.board(shop) + "?board=" + board.word() + (mine ? "&mine=1" : "")
                + after.map(place -> "&after=" + URLEncoder.encode(place, StandardCharsets.UTF_8))
                        .orElse("");
    }
}
