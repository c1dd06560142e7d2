/** What a shop writes once and sends often: templates of mails and SMS, what they need, and who keeps them. */
@NullMarked
package io.buyerstatus.core.template;

import org.jspecify.annotations.NullMarked;
