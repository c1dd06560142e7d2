package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.search.ListCursor;
import io.buyerstatus.core.search.OrderLists;
import io.buyerstatus.core.search.SearchKey;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.withdrawal.FollowWithdrawals;
import io.buyerstatus.core.withdrawal.WithdrawalFilter;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What buyers withdrew from: as the desk lists it, and with what a program is done. */
record WithdrawalsRoute(FollowWithdrawals withdrawals, OrderLists lists, Once once, URI publicBase) {
    private static final String STATE = "state";
    private static final String CURSOR = "cursor";

    /** What the query of the list may hold. */
    static final String[] PARAMETERS = {STATE, CURSOR};

    Answer list(Call call) {
        Optional<String> word = call.request().queryParameter(STATE);
        Optional<WithdrawalFilter> wanted =
                word.isEmpty() ? Optional.of(WithdrawalFilter.ALL) : word.flatMap(WithdrawalFilter::named);
        return wanted.map(filter -> page(call, filter)).orElseGet(() -> {
            String detail = "must be one of "
                    + Arrays.stream(WithdrawalFilter.values())
                            .map(WithdrawalFilter::word)
                            .collect(Collectors.joining(", "));
            return Answer.not(Problem.of(
                    ProblemType.INVALID_PARAMETER,
                    "The parameter " + STATE + " " + detail + ".",
                    List.of(Problem.Part.parameter(STATE, "value", detail))));
        });
    }

    private Answer page(Call call, WithdrawalFilter wanted) {
        String list = "withdrawals " + wanted.word();
        Optional<String> cursor = call.request().queryParameter(CURSOR);
        Supplier<Optional<SearchKey>> key = () -> lists.keyOf(call.shop());
        Optional<String> at =
                cursor.flatMap(text -> key.get().flatMap(opens -> ListCursor.open(opens, call.shop(), list, text)));
        if (cursor.isPresent() && at.isEmpty()) {
            return Answer.not(
                    ProblemType.INVALID_CURSOR,
                    "Bring a cursor back as it was given, with the same state, or begin without one.");
        }
        FollowWithdrawals.Page found = withdrawals.page(call.shop(), wanted, at);
        ObjectNode page = Json.object();
        Json.list(
                page, "withdrawals", found.withdrawals(), followed -> WithdrawalJson.withdrawal(followed, publicBase));
        found.next()
                .flatMap(after -> key.get().map(seals -> ListCursor.seal(seals, call.shop(), list, after)))
                .ifPresent(next -> page.put("next", next));
        return Answer.told(page);
    }

    Answer show(Call call) {
        return id(call).flatMap(id -> withdrawals.find(call.shop(), id))
                .map(followed -> Answer.told(WithdrawalJson.withdrawal(followed, publicBase)))
                .orElseGet(Answer::missing);
    }

    Answer done(Call call) {
        return marked(
                call, true, id -> withdrawals.settle(call.shop(), id, call.key().name()));
    }

    Answer reopen(Call call) {
        return marked(call, false, id -> withdrawals.reopen(call.shop(), id));
    }

    private Answer marked(Call call, boolean done, Function<String, Optional<Withdrawal>> mark) {
        return id(call).filter(id -> withdrawals.declared(call.shop(), id).isPresent())
                .map(id -> once.once(call, name -> mark.apply(id)
                        .map(marked -> Answer.told(Json.object().put("done", done)))
                        .orElseGet(Answer::missing)))
                .orElseGet(Answer::missing);
    }

    private static Optional<String> id(Call call) {
        return Optional.of(call.request().pathParameter("withdrawal"))
                .filter(id -> Hashes.KEY.matcher(id).matches());
    }
}
