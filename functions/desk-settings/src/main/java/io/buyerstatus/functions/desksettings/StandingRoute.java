package io.buyerstatus.functions.desksettings;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.standing.StandingPages;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.standing.WhatStands;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;

/** What of a shop stands still; all of its staff see it. */
record StandingRoute(DeskAnswers answers, SettingsStore settings, WhatStands standing, StandingPages pages) {
    APIGatewayV2HTTPResponse show(Request request) {
        String path = ConsoleUrls.path(ConsoleUrls.STANDING, request.pathParameter("shop"));
        return answers.admitted(request, path, Role.READER, me -> settings.shop(me.shop())
                .map(shop -> Replies.page(
                        request,
                        200,
                        pages.html(
                                answers.asked(request, path),
                                me,
                                standing.of(me.shop()),
                                shop.ofShop().get(GeneralSettings.TIME_ZONE))))
                .orElseGet(() -> answers.missing(request)));
    }
}
