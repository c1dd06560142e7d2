/** Messages to many, and what the staff see of lists, in DynamoDB and SQS. */
@NullMarked
package io.buyerstatus.aws.bulk;

import org.jspecify.annotations.NullMarked;
