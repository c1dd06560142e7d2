/** What the domain of a mailbox's address says about who may send for it: SPF, DKIM and DMARC. */
@NullMarked
package io.buyerstatus.core.mailbox.domain;

import org.jspecify.annotations.NullMarked;
