package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.Tab;
import io.buyerstatus.console.inquiry.InquiryBoard;
import io.buyerstatus.console.inquiry.InquiryQuery;
import io.buyerstatus.core.asking.InquiryDesk;
import io.buyerstatus.core.inquiry.InquirySettings;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A shop's boards of inquiries, for everybody of its staff: a page is one Query, and one for each count. */
record InquiriesRoute(DeskAnswers answers, InquiryDesk desk, SettingsStore settings, InquiryBoard pages) {
    APIGatewayV2HTTPResponse list(Request request) {
        InquiryQuery query = InquiryQuery.of(request::queryParameter);
        String path =
                ShopId.parse(request.pathParameter("shop")).map(query::path).orElse(ConsoleUrls.START);
        return answers.admitted(request, path, Role.READER, me -> Replies.page(request, 200, page(request, me, query)));
    }

    private String page(Request request, Colleague me, InquiryQuery query) {
        Optional<EffectiveSettings> shop = settings.shop(me.shop()).map(ShopSettings::ofShop);
        Map<InquiryState, Integer> counts = InquiryBoard.COUNTS.stream()
                .collect(Collectors.toMap(Function.identity(), state -> desk.count(me.shop(), state, Tab.COUNTED)));
        return pages.html(
                answers.asked(request, query.path(me.shop())),
                me,
                query,
                new InquiryBoard.Shown(
                        desk.board(
                                me.shop(),
                                query.state(),
                                query.kind(),
                                query.mine() ? Optional.of(me.id()) : Optional.empty(),
                                query.after()),
                        counts,
                        !shop.map(known -> known.get(InquirySettings.ENABLED)).orElse(false),
                        settings.zone(me.shop())));
    }
}
