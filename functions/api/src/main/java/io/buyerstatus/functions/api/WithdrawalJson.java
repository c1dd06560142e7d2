package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.withdrawal.Exemption;
import io.buyerstatus.core.withdrawal.FollowedWithdrawal;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Withdrawals as the document describes them. */
final class WithdrawalJson {
    private WithdrawalJson() {}

    /** {@code Withdrawal}. */
    static ObjectNode withdrawal(FollowedWithdrawal followed, URI publicBase) {
        Withdrawal withdrawal = followed.withdrawal();
        ObjectNode json = Json.object()
                .put("id", withdrawal.id())
                .put("declared_at", withdrawal.at().toString())
                .put("open", followed.open())
                .put("state", Json.word(followed.standing().state()))
                .put("refund_by", followed.standing().refundBy().toString())
                .put("goods", Json.word(followed.standing().goods()))
                .put("timeliness", Json.word(withdrawal.timeliness()))
                .put("intact", followed.intact())
                .put(
                        "desk",
                        publicBase
                                .resolve(ConsoleUrls.withdrawals(withdrawal.shop()))
                                .toString());
        json.set("scope", scope(withdrawal.said().scope()));
        said(json, withdrawal.said());
        followed.order().ifPresent(order -> json.set("order", order(order, publicBase)));
        followed.assigned().ifPresent(assigned -> mark(json, "assigned", assigned.by(), assigned.at()));
        followed.settled().ifPresent(settled -> mark(json, "done", settled.by(), settled.at()));
        Json.list(json, "exemptions", followed.exemptions(), WithdrawalJson::exemption);
        return json;
    }

    /** {@code EventOrder}. */
    private static ObjectNode order(Order order, URI publicBase) {
        ObjectNode json = Json.object().put("id", order.key().key());
        Json.text(json, "number", order.number());
        return json.put(
                "url",
                publicBase
                        .resolve(ApiUrls.path(ApiUrls.ORDER, order.key().key()))
                        .toString());
    }

    /** Of somebody who was erased, nothing is left that they said. */
    private static void said(ObjectNode json, Declaration said) {
        json.put("contract", said.contract())
                .put("language", said.language().tag())
                .put("erased", said.erased());
        if (!said.erased()) {
            json.put("name", said.name()).put("words", said.words());
            Json.text(json, "email", said.receiptTo().map(EmailAddress::value).orElse(""));
        }
    }

    private static ObjectNode scope(Scope scope) {
        ObjectNode json = Json.object();
        switch (scope) {
            case Scope.Whole whole -> json.put("kind", "whole");
            case Scope.Described(String text) -> json.put("kind", "described").put("text", text);
            case Scope.Pieces(List<Scope.Piece> pieces) ->
                Json.list(json.put("kind", "pieces"), "pieces", pieces, WithdrawalJson::piece);
        }
        return json;
    }

    private static ObjectNode piece(Scope.Piece piece) {
        ObjectNode json = Json.object()
                .put("item", piece.line())
                .put("name", piece.name())
                .put("quantity", piece.quantity().decimal());
        Json.text(json, "unit", piece.quantity().unit());
        return json;
    }

    private static ObjectNode exemption(Exemption exempt) {
        return Json.object()
                .put("item", exempt.line().id())
                .put("name", exempt.line().name())
                .put("letter", exempt.letter());
    }

    private static void mark(ObjectNode json, String name, String by, Instant at) {
        json.putObject(name).put("by", by).put("at", at.toString());
    }
}
