/** AWS End User Messaging SMS: text messages to phones, and the receipts of their networks. */
@NullMarked
package io.buyerstatus.local.standin.smsvoice;

import org.jspecify.annotations.NullMarked;
