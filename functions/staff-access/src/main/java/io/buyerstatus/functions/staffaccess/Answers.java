package io.buyerstatus.functions.staffaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.ConsoleFiles;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.ConsoleTexts;
import io.buyerstatus.console.staff.DoorPages;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The answers that several routes give. */
record Answers(DoorPages pages, ConsoleFiles files, URI publicBase) {

    /** @param path where the page can be read again with GET */
    ConsoleRequest asked(Request request, String path) {
        return new ConsoleRequest(
                ConsoleTexts.language(LanguageWish.of(request).language(), request.header("accept-language")), path);
    }

    APIGatewayV2HTTPResponse missing(Request request) {
        return Replies.page(request, 404, pages.missing(asked(request, ConsoleUrls.START)));
    }

    APIGatewayV2HTTPResponse file(Request request) {
        return files.find(request.pathParameter("file"))
                .map(file -> Replies.file(request, file.contentType(), file.text()))
                .orElseGet(() -> Replies.nothing(404));
    }

    /** To the provider, and back to a page. */
    static APIGatewayV2HTTPResponse signInFirst(String path) {
        return Replies.seeOther(signIn(path));
    }

    static String signIn(String path) {
        return ConsoleUrls.SIGN_IN + "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** Whether a form was sent from a page of ours, of this very session. */
    boolean ours(Request request, SessionToken token) {
        return !request.fromElsewhere(publicBase)
                && token.madeForm(request.form().getOrDefault("form", ""));
    }

    APIGatewayV2HTTPResponse strange(Request request, String path) {
        return Replies.page(request, 403, pages.strange(asked(request, path)));
    }
}
