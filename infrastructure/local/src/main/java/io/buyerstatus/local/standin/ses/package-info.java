/** Amazon SES v2: accepts mail as SES does, records it, and publishes its outcome. */
@NullMarked
package io.buyerstatus.local.standin.ses;

import org.jspecify.annotations.NullMarked;
