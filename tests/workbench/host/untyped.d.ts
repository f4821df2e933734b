declare module "codemirror5/mode/xml/xml";
declare module "hypermd/mode/hypermd";
