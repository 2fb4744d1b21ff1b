DROP TABLE pb_auto_follower;
DROP TABLE pb_category_item;
DROP TABLE pb_category;
