package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.mail.MailPages;
import io.buyerstatus.core.inbound.HeldMail;
import io.buyerstatus.core.inbound.KeptMail;
import io.buyerstatus.core.inbound.KeptOriginals;
import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.core.inbound.MailStore;
import io.buyerstatus.core.inbound.SettleHeldMail;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mails that are held: everybody of the staff reads them, agents decide. */
record MailsRoute(DeskAnswers answers, Desk desk, FindOrders find, SettingsStore settings, MailPages pages) {
    private static final int SHOWN = 50;
    private static final int MOST_DIGITS = 2;
    private static final Set<String> DONE = Set.of("place", "ask", "throw", "undo");

    /** Where mails are, and what is done with them. */
    record Desk(MailStore mails, KeptOriginals originals, SettleHeldMail settle, OrderReader orders) {}

    APIGatewayV2HTTPResponse list(Request request) {
        return admitted(request, Role.READER, me -> {
            Optional<String> done = request.queryParameter("done").filter(DONE::contains);
            return page(request, 200, me, done, Optional.empty());
        });
    }

    APIGatewayV2HTTPResponse settle(Request request) {
        return admitted(request, Role.AGENT, me -> {
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, ConsoleUrls.mails(me.shop()), me.token());
            }
            Map<String, String> form = request.form();
            String act = form.getOrDefault("do", "");
            Optional<MailId> mail = MailId.parse(form.getOrDefault("mail", ""));
            if (mail.isEmpty() || !DONE.contains(act)) {
                return answers.missing(request);
            }
            SettleHeldMail.Result result =
                    switch (act) {
                        case "place" -> place(me, mail.get(), form.getOrDefault("order", ""));
                        case "ask" -> desk.settle().placeInInquiry(me.shop(), mail.get());
                        case "throw" -> desk.settle().throwAway(me.shop(), mail.get());
                        default -> desk.settle().undo(me.shop(), mail.get());
                    };
            return result == SettleHeldMail.Result.DONE
                    ? Replies.seeOther(ConsoleUrls.mails(me.shop()) + "?done=" + act)
                    : page(
                            request,
                            409,
                            me,
                            Optional.empty(),
                            Optional.of(new MailPages.Problem(
                                    result.name().toLowerCase(Locale.ROOT),
                                    mail.get().value(),
                                    form.getOrDefault("order", ""))));
        });
    }

    private SettleHeldMail.Result place(Colleague me, MailId mail, String typed) {
        return order(me.shop(), mail, typed)
                .map(order -> desk.settle().place(me.shop(), mail, order))
                .orElse(SettleHeldMail.Result.NO_ORDER);
    }

    /** The order whose number was typed, if it is one: two that look alike are nobody's. */
    private Optional<OrderKey> order(ShopId shop, MailId mail, String typed) {
        Optional<OrderKey> named = desk.mails()
                .held(shop, mail)
                .flatMap(HeldMail::order)
                .filter(order -> number(order).equals(typed.strip()));
        if (named.isPresent() || typed.isBlank()) {
            return named;
        }
        Optional<Country> home =
                settings.shop(shop).flatMap(known -> known.ofShop().find(GeneralSettings.COUNTRY));
        List<OrderRow> found = find.search(shop, typed, home);
        return found.size() == 1 ? Optional.of(found.getFirst().key()) : Optional.empty();
    }

    private String number(OrderKey order) {
        return desk.orders()
                .head(order)
                .map(OrderHead::number)
                .filter(number -> !number.isEmpty())
                .orElse(order.key());
    }

    private APIGatewayV2HTTPResponse page(
            Request request, int status, Colleague me, Optional<String> done, Optional<MailPages.Problem> problem) {
        List<HeldMail> mails = desk.mails().newest(me.shop(), SHOWN);
        Map<String, String> numbers = new HashMap<>();
        mails.stream()
                .flatMap(mail -> mail.order().stream())
                .distinct()
                .forEach(order -> numbers.put(order.key(), number(order)));
        return Replies.page(
                request,
                status,
                pages.list(
                        answers.asked(request, ConsoleUrls.mails(me.shop())),
                        me,
                        new MailPages.Shown(mails, numbers, settings.zone(me.shop()), done, problem)));
    }

    APIGatewayV2HTTPResponse show(Request request) {
        return admitted(request, Role.READER, me -> mail(request, me)
                .map(mail -> Replies.page(
                        request,
                        200,
                        pages.mail(
                                answers.asked(
                                        request,
                                        ConsoleUrls.mail(me.shop(), mail.id().value())),
                                me,
                                mail,
                                settings.zone(me.shop()))))
                .orElseGet(() -> answers.missing(request)));
    }

    /** Leads to what is saved, by an address that is good for a minute. */
    APIGatewayV2HTTPResponse file(Request request) {
        return admitted(request, Role.READER, me -> mail(request, me)
                .flatMap(mail -> saved(mail, request.pathParameter("file")))
                .map(address -> Replies.seeOther(address.toString()))
                .orElseGet(() -> answers.missing(request)));
    }

    private Optional<URI> saved(KeptMail mail, String file) {
        if (file.equals("mail")) {
            return Optional.of(desk.originals().mail(mail.shop(), mail.id()));
        }
        if (file.length() > MOST_DIGITS
                || !file.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                || file.isEmpty()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(file);
        return number < mail.files().size() && mail.files().get(number).kept().isPresent()
                ? Optional.of(desk.originals()
                        .file(mail.shop(), mail.id(), number, mail.files().get(number)))
                : Optional.empty();
    }

    private Optional<KeptMail> mail(Request request, Colleague me) {
        return MailId.parse(request.pathParameter("mail"))
                .flatMap(id -> desk.mails().find(me.shop(), id));
    }

    private APIGatewayV2HTTPResponse admitted(
            Request request, Role needed, java.util.function.Function<Colleague, APIGatewayV2HTTPResponse> then) {
        String path = ShopId.parse(request.pathParameter("shop"))
                .map(ConsoleUrls::mails)
                .orElse(ConsoleUrls.START);
        return answers.admitted(request, path, needed, then);
    }
}
