DROP TABLE pb_webhook_delivery;
DROP TABLE pb_webhook_message;
