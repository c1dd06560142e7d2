/** The journey of orders through the whole system: webhooks and events in, pages, mails and SMS out. */
@NullMarked
package io.buyerstatus.journey;

import org.jspecify.annotations.NullMarked;
