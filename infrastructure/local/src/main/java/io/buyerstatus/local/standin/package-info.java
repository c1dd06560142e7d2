/** Recording stand-ins for SES, SNS and KMS on one loopback port, with the outbox that shows what they were given. */
@NullMarked
package io.buyerstatus.local.standin;

import org.jspecify.annotations.NullMarked;
