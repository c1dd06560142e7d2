package io.buyerstatus.functions.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.ConsoleTexts;
import io.buyerstatus.console.reference.ReferencePages;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.integrations.api.ApiDocument;
import java.util.Optional;

/** What the API is: for programs, and for people. Both are for everybody, and meet no store. */
record DocsRoute(ApiDocument document, ReferencePages pages) {
    APIGatewayV2HTTPResponse document(Request request) {
        return Replies.published(request, "application/json", document.text());
    }

    /** In English, as the document is. */
    APIGatewayV2HTTPResponse page(Request request) {
        ConsoleRequest asked = new ConsoleRequest(
                ConsoleTexts.language(Optional.of(new Language("en")), Optional.empty()), ApiUrls.DOCS);
        return Replies.page(request, 200, pages.html(asked, new ReferenceView(document.root()).reference()));
    }
}
