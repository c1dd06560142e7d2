package io.buyerstatus.functions.orderevents.planted;

final class UsesAnotherFunction {
    final io.buyerstatus.functions.statuspage.planted.Thing thing =
            new io.buyerstatus.functions.statuspage.planted.Thing();
}
