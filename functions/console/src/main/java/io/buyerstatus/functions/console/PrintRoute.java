package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.card.PrintingPages;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentLedger;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.document.DocumentStore;
import io.buyerstatus.core.document.DocumentUse;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** What is printed from an order: everybody of the staff may have it. Each asking is printed anew, as the order is then. */
record PrintRoute(
        DeskAnswers answers,
        OrderReader orders,
        Papers papers,
        PrintingPages pages,
        SecretSource secrets,
        InstantSource clock) {
    /** Together less than the function may take; printing takes a second or two. */
    private static final int LOOKS = 24;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9._-]+");

    /**
     * Where papers are.
     *
     * @param pause waits a quarter of a second for whoever prints
     */
    record Papers(DocumentLedger ledger, DocumentStore store, Runnable pause) {}

    APIGatewayV2HTTPResponse print(Request request) {
        return admitted(request, (me, order) -> {
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, ConsoleUrls.order(order), me.token());
            }
            return PrintOut.named(request.form().getOrDefault("what", ""))
                    .map(what -> OrderDocument.printed(
                            what, Optional.empty(), "desk " + secrets.fresh().value()))
                    .map(wanted -> {
                        papers.ledger().ask(DocumentCopy.wanted(order, wanted, clock.instant()));
                        return Replies.seeOther(ConsoleUrls.printOut(
                                order, DocumentKey.of(order, wanted).key()));
                    })
                    .orElseGet(() -> answers.missing(request));
        });
    }

    APIGatewayV2HTTPResponse get(Request request) {
        return admitted(request, (me, order) -> DocumentKey.parse(order, request.pathParameter("document"))
                .flatMap(this::settled)
                .map(copy -> shown(request, me, copy))
                .orElseGet(() -> answers.missing(request)));
    }

    /** As it is once it is decided, or patience is over; nothing that was not printed. */
    private Optional<DocumentCopy> settled(DocumentKey key) {
        for (int look = 1; ; look++) {
            Optional<DocumentCopy> found =
                    papers.ledger().find(key).filter(copy -> copy.document().use() == DocumentUse.PRINTOUT);
            if (look == LOOKS || found.map(PrintRoute::decided).orElse(true)) {
                return found;
            }
            papers.pause().run();
        }
    }

    private static boolean decided(DocumentCopy copy) {
        return copy.state() != DocumentState.WANTED && copy.state() != DocumentState.COPYING;
    }

    private APIGatewayV2HTTPResponse shown(Request request, Colleague me, DocumentCopy copy) {
        OrderKey order = copy.key().order();
        return copy.content()
                .flatMap(content -> papers.store().find(order.shop(), content))
                .map(StoredDocument::bytes)
                .map(bytes -> Replies.saved(bytes, name(copy.note()), "application/pdf"))
                .orElseGet(() -> Replies.page(
                        request,
                        200,
                        pages.html(
                                answers.asked(
                                        request,
                                        ConsoleUrls.printOut(order, copy.key().key())),
                                me,
                                order,
                                copy.key().key(),
                                copy.state())));
    }

    /** In letters that every header and every file system takes. */
    private static String name(String title) {
        String plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        return ODD.matcher(plain).replaceAll("-") + ".pdf";
    }

    /** Lets in who may, to an order of their shop; an order that only another shop has is none. */
    private APIGatewayV2HTTPResponse admitted(
            Request request, BiFunction<Colleague, OrderKey, APIGatewayV2HTTPResponse> then) {
        String path =
                ConsoleUrls.path(ConsoleUrls.ORDER, request.pathParameter("shop"), request.pathParameter("order"));
        return answers.admitted(request, path, Role.READER, me -> OrderKey.parseRef(
                        me.shop().value() + "-" + request.pathParameter("order"))
                .filter(order -> order.shop().equals(me.shop()))
                .filter(order -> orders.head(order).isPresent())
                .map(order -> then.apply(me, order))
                .orElseGet(() -> answers.missing(request)));
    }
}
