package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.asking.VisitInquiry;
import io.buyerstatus.core.asking.VisitInquiry.Result;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.functions.shared.buyer.PageRequests;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.inquiry.InquiryPages;
import io.buyerstatus.pages.kit.layout.PageRequest;
import java.util.Optional;
import java.util.Set;

/** What was asked and answered, by the link that a mail brought. */
record InquiryRoutes(VisitInquiry visit, InquiryPages pages, BuyerAnswers answers) {
    private static final Set<String> NEWS = Set.of("written", "disowned");

    APIGatewayV2HTTPResponse show(Request request) {
        return visit.look(who(request))
                .map(shown -> page(
                        request,
                        200,
                        shown,
                        Optional.empty(),
                        request.queryParameter("done").filter(NEWS::contains)))
                .orElseGet(() -> missing(request));
    }

    APIGatewayV2HTTPResponse write(Request request) {
        String text = request.form().getOrDefault("text", "");
        Result result = visit.write(who(request), text, request.form().getOrDefault("after", ""));
        return answer(request, result, "written", text);
    }

    APIGatewayV2HTTPResponse disown(Request request) {
        return answer(request, visit.disown(who(request)), "disowned", "");
    }

    private APIGatewayV2HTTPResponse answer(Request request, Result result, String done, String text) {
        return switch (result) {
            case Result.Done ok -> Replies.seeOther(path(request) + "?done=" + done);
            case Result.Refused(VisitInquiry.Problem problem, VisitInquiry.Shown shown) ->
                page(
                        request,
                        problem == VisitInquiry.Problem.BUSY ? 503 : 422,
                        shown,
                        Optional.of(new InquiryPages.Draft(text, problem)),
                        Optional.empty());
            case Result.NotOpen closed -> missing(request);
        };
    }

    private APIGatewayV2HTTPResponse page(
            Request request,
            int status,
            VisitInquiry.Shown shown,
            Optional<InquiryPages.Draft> draft,
            Optional<String> news) {
        return Replies.page(request, status, pages.conversation(shown, asked(request), draft, news));
    }

    private APIGatewayV2HTTPResponse missing(Request request) {
        return answers.missing(request, asked(request));
    }

    private PageRequest asked(Request request) {
        return PageRequests.of(request, answers.publicBase().resolve(path(request)));
    }

    private static String path(Request request) {
        return BuyerUrls.path(
                BuyerUrls.INQUIRY,
                request.pathParameter("shop"),
                request.pathParameter("inquiry"),
                request.pathParameter("secret"));
    }

    private static VisitInquiry.Visit who(Request request) {
        return new VisitInquiry.Visit(
                request.pathParameter("shop"), request.pathParameter("inquiry"), request.pathParameter("secret"));
    }
}
