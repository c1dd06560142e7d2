/** Amazon SNS: topics that deliver to SQS, and text messages to phones. */
@NullMarked
package io.buyerstatus.local.standin.sns;

import org.jspecify.annotations.NullMarked;
